"""The operations of enabled_talent in this area, a module for each subject; `routes/enabled_talent.py` joins them."""
