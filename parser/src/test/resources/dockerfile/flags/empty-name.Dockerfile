FROM a
RUN --=b c
RUN --= c
