"""Words with places to lines in reading order.

`page.read_lines` is the way in; in the order of its work:

- `letter_spacing`, `tokens`: words as people mean them, letters set apart put together, marks between words taken apart
- `rtl_mirror`, `rtl_left_set`: pages read from right to left, as if they were read from left to right
- `lines`: the two units of everything that follows: chunks (no wide gap inside) and lines (chunks read in one go)
- `japanese_form`, `stacked_periods`: cells of several lines that are one row
- `columns`: reading order by the white between columns; `gutters` judges what stands on both sides of it,
  `parallel_entries` finds entries side by side, `rows` makes lines of what is left
- `readings`: other orders for pages where the first one made little sense
- `hyphens`: words broken at the end of a line, for whoever makes text of words
"""
