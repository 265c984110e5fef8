FROM a
RUN <<1
1
RUN <<end.txt
end.txt
RUN <<a;b
a;b
RUN <<-
RUN <<é😀
é😀
