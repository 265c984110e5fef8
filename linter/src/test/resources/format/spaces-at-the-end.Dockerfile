FROM scratch
RUN a
  