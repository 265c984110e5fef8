  \
  FROM
 RUN "unclosed \
   x
  RUN <<EOF
  body