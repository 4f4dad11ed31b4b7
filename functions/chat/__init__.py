"""Chat, notifications and sockets."""
