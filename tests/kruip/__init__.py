"""`./run kruip`: every address as everybody, with a text of its own sown in every field that takes one."""
