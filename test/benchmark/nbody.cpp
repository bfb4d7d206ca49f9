// The twin of examples/nbody.py: the Jovian planets (Benchmarks Game).

#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace {
constexpr double Pi = 3.141592653589793;
constexpr double SolarMass = 4 * Pi * Pi;
constexpr double DaysPerYear = 365.24;

struct Body {
  double x, y, z, vx, vy, vz, mass;
};

std::array<Body, 5> bodies{{
    {0, 0, 0, 0, 0, 0, 1},
    {4.84143144246472090e+00, -1.16032004402742839e+00,
     -1.03622044471123109e-01, 1.66007664274403694e-03, 7.69901118419740425e-03,
     -6.90460016972063023e-05, 9.54791938424326609e-04},
    {8.34336671824457987e+00, 4.12479856412430479e+00, -4.03523417114321381e-01,
     -2.76742510726411328e-03, 4.99852801234917238e-03, 2.30417297573763929e-05,
     2.85885980666130812e-04},
    {1.28943695621391310e+01, -1.51111514016986312e+01,
     -2.23307578892655734e-01, 2.96460137564761618e-03, 2.37847173959480950e-03,
     -2.96589568540237556e-05, 4.36624404335156298e-05},
    {1.53796971148509165e+01, -2.59193146099879641e+01, 1.79258772950371181e-01,
     2.68067772490389322e-03, 1.62824170038242295e-03, -9.51592254519715870e-05,
     5.15138902046611451e-05},
}};

void advance(double dt) {
  for (size_t i = 0; i < bodies.size(); ++i) {
    Body &a = bodies[i];
    for (size_t j = i + 1; j < bodies.size(); ++j) {
      Body &b = bodies[j];
      double dx = a.x - b.x, dy = a.y - b.y, dz = a.z - b.z;
      double distance = dx * dx + dy * dy + dz * dz;
      double force = dt / (distance * std::sqrt(distance));
      a.vx -= dx * b.mass * force;
      a.vy -= dy * b.mass * force;
      a.vz -= dz * b.mass * force;
      b.vx += dx * a.mass * force;
      b.vy += dy * a.mass * force;
      b.vz += dz * a.mass * force;
    }
  }
  for (Body &body : bodies) {
    body.x += dt * body.vx;
    body.y += dt * body.vy;
    body.z += dt * body.vz;
  }
}

double energy() {
  double total = 0;
  for (size_t i = 0; i < bodies.size(); ++i) {
    const Body &a = bodies[i];
    total += 0.5 * a.mass * (a.vx * a.vx + a.vy * a.vy + a.vz * a.vz);
    for (size_t j = i + 1; j < bodies.size(); ++j) {
      const Body &b = bodies[j];
      double dx = a.x - b.x, dy = a.y - b.y, dz = a.z - b.z;
      total -= a.mass * b.mass / std::sqrt(dx * dx + dy * dy + dz * dz);
    }
  }
  return total;
}
} // namespace

int main(int argc, char **argv) {
  long steps = argc > 1 ? atol(argv[1]) : 1000;
  double px = 0, py = 0, pz = 0;
  for (Body &body : bodies) {
    body.vx *= DaysPerYear;
    body.vy *= DaysPerYear;
    body.vz *= DaysPerYear;
    body.mass *= SolarMass;
    px += body.vx * body.mass;
    py += body.vy * body.mass;
    pz += body.vz * body.mass;
  }
  bodies[0].vx = -px / SolarMass;
  bodies[0].vy = -py / SolarMass;
  bodies[0].vz = -pz / SolarMass;
  printf("%.9f\n", energy());
  for (long i = 0; i < steps; ++i)
    advance(0.01);
  printf("%.9f\n", energy());
}
