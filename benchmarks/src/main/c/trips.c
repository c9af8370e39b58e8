/* Round trips of 32 bytes as fast as C can make them: trips PORT COUNT WARMUP
   prints every trip's nanoseconds at the median and at the 99th percentile. */
#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

static int ascending(const void *a, const void *b) {
  long long x = *(const long long *)a, y = *(const long long *)b;
  return (x > y) - (x < y);
}

static long long now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1000000000LL + t.tv_nsec;
}

int main(int argc, char **argv) {
  if (argc != 4) return 2;
  int count = atoi(argv[2]), warmup = atoi(argv[3]), one = 1;
  long long *took = malloc(sizeof *took * count);
  struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons(atoi(argv[1]))};
  to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  int s = socket(AF_INET, SOCK_STREAM, 0);
  if (connect(s, (struct sockaddr *)&to, sizeof to)) { perror("connect"); return 1; }
  setsockopt(s, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
  char question[32] = {1}, answer[32];
  for (int i = -warmup; i < count; i++) {
    long long from = now();
    if (send(s, question, sizeof question, 0) != sizeof question) return 1;
    for (ssize_t got = 0; got < (ssize_t)sizeof answer;) {
      ssize_t n = recv(s, answer + got, sizeof answer - got, 0);
      if (n <= 0) return 1;
      got += n;
    }
    if (i >= 0) took[i] = now() - from;
  }
  qsort(took, count, sizeof *took, ascending);
  printf("%lld %lld\n", took[count / 2], took[(int)(count * 0.99)]);
  return 0;
}
