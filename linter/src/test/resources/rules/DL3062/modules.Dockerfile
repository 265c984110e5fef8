FROM golang:1.26
RUN go install example.com/a && go run example.com/b && go install ./...
RUN go install example.com/a@latest example.com/b@v1 && go run example.com/b@latest x
RUN go get example.com/c example.com/d@v2
