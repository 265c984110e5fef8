FROM debian:13
RUN echo < /etc/hostname
RUN rm -rf x < /dev/null && rm -i x < answers && cat < /etc/hostname && cp a b <<EOF
EOF
