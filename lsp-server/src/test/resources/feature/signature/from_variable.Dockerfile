FROM ${A:-b}▮
