FROM a
ARG
ARG =b
ARG c =d e
RUN f
