"""All of the product's storage: one DynamoDB table, described in `docs/data-model.md`.

`keys` names the keys, `codec` and `row` map entities to items, `table` speaks to AWS and translates its errors,
`unit` commits. Each of the other modules keeps one kind of entity.
"""
