FROM debian:13
RUN export A=b
RUN make && . ./env && alias ll='ls -l'
RUN make && source /venv/bin/activate
RUN umask 022
RUN (export A=b)
RUN export A=b; make
RUN if a; then export A=b; fi
RUN echo "umask 022" > /etc/profile.d/a && ulimit -n 10
RUN a | export B=c
RUN ["export", "A=b"]
RUN export
RUN <<EOF_1
make
export A=b
EOF_1
RUN . ./build.sh
RUN make && cd src
RUN cd /srv
RUN set -eux -o pipefail
RUN conda activate base
RUN nohup server --port 80 &
RUN test -f x || export A=b
RUN cd -
