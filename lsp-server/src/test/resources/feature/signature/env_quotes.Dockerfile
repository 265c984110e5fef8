FROM a
ENV A="b c" B="d ▮e"
