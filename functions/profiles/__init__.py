"""Profiles: what people say of themselves. Deploys as two functions, `enabled_talent` and the rest."""
