ARG A=b C▮
