FROM debian:13
# Two heredocs of one name: each shell reads its own.
RUN sh <<EOF && bash <<EOF
apt install -y a
EOF
apt-get install -y b
apt install -y c
EOF
RUN cat <<EOF > /a && sh <<EOF
apt install -y text
EOF
apt install -y script
EOF
