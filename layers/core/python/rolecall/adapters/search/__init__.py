"""Search engines. `embedded` is tantivy over immutable segments in S3: free when idle, one writer, many readers."""
