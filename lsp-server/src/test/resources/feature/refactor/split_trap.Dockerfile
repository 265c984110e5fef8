FROM a:1
RUN tr▮ap "rm x" EXIT && cp a x
