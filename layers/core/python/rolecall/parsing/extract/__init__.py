"""Bytes to words with places, for every kind of file.

- `read`: the way in; `sniff` says what a file is, by its bytes
- `words`: what everything becomes; `letters`: characters as they were meant; `visible`: ink that shows on its ground
- `pdf`: the words of a page, with `pdf_calls` (pdfium's functions), `pdf_page`, `pdf_style`, `pdf_old_fonts`,
  `pdf_turned`, `pdf_bullets`, `pdf_notes`; `pdf_visibility` and `pdf_ink` tell what nobody sees, `pdf_scan` what must
  be read from its picture
- `docx` (`docx_styles`, `docx_shapes`) and `odt` (`odt_styles`), out of a zipped `package`; `rtf`, `doc`
- `txt` (`encodings`, `markdown`)
- `flow`: paragraphs and tables of formats without pages, set onto one tall page
"""
