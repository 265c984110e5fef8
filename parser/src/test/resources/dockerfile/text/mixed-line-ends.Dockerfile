FROM a
RUN b \
  c \
  d
RUN <<EOF
e
EOF
RUN f
