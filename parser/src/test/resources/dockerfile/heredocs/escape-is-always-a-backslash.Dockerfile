# escape=`
FROM a
RUN cat \<<EOF
RUN cat `<<EOF
RUN cat "`" <<EOF
b
EOF
