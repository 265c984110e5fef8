FROM alpine AS größe
ENV ü=1
RUN a \
  b
