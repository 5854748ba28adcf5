"""Measurements that anyone can repeat; each module says in its docstring how to run it."""
