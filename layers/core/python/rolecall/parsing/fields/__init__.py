"""The lines of a section to the fields of a record.

Lines and words first:

- `paragraphs`, `sentences`, `cells`: lines joined back to what they were broken from; running text told from headers
- `pieces`: header lines cut at commas, dashes, gaps and changes of type; `labelled_values`: "Phone: …"

The person:

- `name`, by `name_words` (is it one), `name_type` (how it is set); `headline` below it
- `contact` (mail, links), `phones` with `home_countries`, `location`; `stated`: nationality and right to work
- `written_language`: what the resume is written in

Entries with dates (jobs, schools, voluntary work):

- `dated_lines`, `margin_periods`, `tables`, `paired_events`: lines with their dates, however those are set
- `anchors`: which dates begin an entry; `wrapped`: cells of its header that take several lines
- `entries`: a section cut into blocks of header, dates and body
- `slots`, `slot_fit`: which piece of a header is title, employer, school or place
- `experience`, `education`, `activities`, `certifications`: the records made of them; `tenure`: for how long

Lists:

- `skill_rows`, `skills`, `languages`, `interests`
- `taxonomy_codes`: codes of the shipped taxonomy beside what the document says
"""
