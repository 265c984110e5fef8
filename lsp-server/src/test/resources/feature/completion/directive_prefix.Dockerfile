#sy▮
