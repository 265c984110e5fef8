FROM a
ENV b
LABEL "c d"
RUN e
