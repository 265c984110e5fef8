# syntax=docker/dockerfile:1
FROM debian:13
RUN passwd -d root && usermod -p "" app && useradd --password '' web && useradd -p "$HASH" ops
RUN echo 'PermitRootLogin yes' >> /etc/ssh/sshd_config
RUN sed -ri 's/^#?PermitRootLogin\s+.*/PermitRootLogin yes/; s/a/b/' /etc/ssh/sshd_config
RUN sed -i 's/PermitRootLogin yes/PermitRootLogin no/' /etc/ssh/sshd_config
RUN echo "PermitEmptyPasswords yes" > /etc/ssh/sshd_config.d/a.conf
COPY <<EOF /etc/ssh/sshd_config.d/b.conf
# PermitRootLogin yes
PermitRootLogin yes
EOF
RUN passwd -l root
RUN echo "$(echo 'PermitRootLogin yes' >> /etc/ssh/sshd_config)"
