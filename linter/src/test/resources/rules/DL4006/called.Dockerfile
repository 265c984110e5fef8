FROM debian:13
RUN bash -c 'curl -f https://x.org | tar x'
RUN sudo curl -f https://x.org | tar x
RUN bash -o pipefail -c 'curl -f https://x.org | tar x'
RUN ["sh", "-c", "curl -f https://x.org | tar x"]
RUN apk info --installed | sort && pip list | tail -1
RUN git log | sort && git clone x | sort
