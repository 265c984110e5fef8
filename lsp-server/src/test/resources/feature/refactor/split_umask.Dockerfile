FROM a:1
RUN uma▮sk 027 && cp a b
