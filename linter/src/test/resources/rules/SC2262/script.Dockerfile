FROM debian:13
RUN alias ll='ls -l' && ll /etc
RUN alias ll='ls -l'; 'll' /etc; alias other='ls'; \
    alias third='ls'; \
    third /etc
RUN <<EOF
alias ll='ls -l'
ll /etc
EOF
