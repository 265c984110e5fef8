FROM a
RUN <<E
make ▮
E
