FROM a
RUN <<EOF
  echo b

RUN c
COPY d e
