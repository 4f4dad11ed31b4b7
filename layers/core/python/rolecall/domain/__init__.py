"""What the product is about: entities, rules, events and errors. Standard library only."""
