FROM a
RUN <<EOF
apt-get update
# no comment \

EOF
RUN b
