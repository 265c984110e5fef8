FROM debian:13
RUN cd /usr/src/app && make
RUN cd /tmp; make; cd -
RUN make && (cd doc && make install)
RUN <<EOF
cd /srv
make
EOF
ONBUILD RUN cd /app && make
