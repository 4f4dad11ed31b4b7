"""One package per published API: its words, shapes, errors, paging and ids. They never know each other."""
