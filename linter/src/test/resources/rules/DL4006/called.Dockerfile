FROM debian:13
RUN bash -c 'curl -f https://x.org | sh'
RUN sudo curl -f https://x.org | sh
RUN bash -o pipefail -c 'curl -f https://x.org | sh'
RUN ["sh", "-c", "curl -f https://x.org | sh"]
RUN apk info --installed | sort && pip list | tail -1
RUN git log | sort && git clone x | sort
RUN bash -cl "cargo install a && curl https://example.com/install.sh | bash"
