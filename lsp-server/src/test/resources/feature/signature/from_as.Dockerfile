FROM a ▮
