FROM a
RUN <<EOF
FROM b
# escape=`
RUN <<X
EOF
RUN c
