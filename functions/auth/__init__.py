"""Accounts, organisations and feedback."""
