"""The whole product on a real resume, while a person watches: `make demo`, `make demo FILE=my.pdf`."""
