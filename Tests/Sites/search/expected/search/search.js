(a program)
