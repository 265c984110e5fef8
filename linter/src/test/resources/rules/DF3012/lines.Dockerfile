FROM debian:13
RUN echo word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word 
RUN echo xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
RUN curl -o a https://example.com/xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx b c d e f g
RUN echo short && \
    echo word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word 
RUN <<END
echo word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word 
END
LABEL a="word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word "
# word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word 
RUN echo wörd wörd wörd wörd wörd wörd wörd wörd wörd wörd wörd wörd wörd wörd wörd wörd wörd wörd wörd wörd wörd wörd wörd 
RUN echo && \
    echo wörd wörd wörd wörd wörd wörd wörd wörd wörd wörd wörd wörd wörd wörd wörd wörd wörd wörd wörd wörd wörd wörd wörd x
