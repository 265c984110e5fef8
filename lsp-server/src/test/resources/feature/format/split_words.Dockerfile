FROM alpine
RUN echo foo\
bar &&\
ls;\
ls
EXPOSE 8080\
8081
EXPOSE 80\
80
CMD ["a",\
"b"]
