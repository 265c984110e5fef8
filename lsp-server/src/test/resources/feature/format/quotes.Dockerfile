FROM alpine
LABEL a="one \
        two" \
  b=c
RUN echo 'x \
      y' \
  z
