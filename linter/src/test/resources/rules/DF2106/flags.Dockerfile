FROM debian:13
RUN --security=insecure --network=host mount -t proc none /mnt
RUN --network=none make
RUN --network=default --security=sandbox make install
ONBUILD RUN --network=host ./fetch
