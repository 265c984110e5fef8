FROM a
RUN --mount=type=cache,target=/c <<EOF
b
EOF
COPY --chown=1 <<a.txt <<b /c
1
a.txt
2
b
