FROM debian:13
RUN echo "app ALL=(ALL) NOPASSWD: ALL" > /etc/sudoers.d/app
RUN useradd app && printf '%s\n' 'app ALL=(ALL:ALL) NOPASSWD:ALL' | tee -a /etc/sudoers
RUN <<SH
sed -i 's/%sudo.*/%sudo ALL=(ALL) NOPASSWD: ALL/' /etc/sudoers
SH
COPY <<EOF /etc/sudoers.d/app
app ALL=(ALL) NOPASSWD: /usr/bin/apt-get
EOF
# NOPASSWD in a comment
RUN echo "app ALL=(ALL) ALL" > /etc/sudoers.d/ok
RUN sh -c "echo 'app ALL=(ALL) NOPASSWD: ALL' >> /etc/sudoers"
RUN bash -c "grep NOPASSWD /etc/sudoers || echo 'a ALL=(ALL) NOPASSWD: ALL' > /etc/sudoers.d/a; echo 'b ALL=(ALL) NOPASSWD: ALL' > /etc/sudoers.d/b"
