FROM debian:13
RUN newgrp docker
RUN adduser --disabled-password app && su app
RUN su - app
RUN su -c 'id' app
RUN su app -c id
RUN su app <<EOF
id
EOF
RUN echo id | su app
RUN su --help
RUN su
